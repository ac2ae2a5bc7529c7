export default {
  'pin.ask': 'Where was this point copied from? Without that it is some 500 m off.',
  'pin.gcj': 'Amap, Tencent or WeChat',
  'pin.wgs': 'A GPS or BeiDou receiver',
  'pin.baidu': 'Points of Baidu Maps cannot be used; copy it from Amap or Tencent Maps.',
  'go': 'Navigate',
  'go.to': 'Navigate to {0}',
};
